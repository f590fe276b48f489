"""What pydantic finds is told in Dutch, also what nobody foresaw."""

from pydantic_core import ErrorDetails

from vertrouwd.model import Referral
from vertrouwd.read.messages import message


def test_an_unforeseen_error_has_a_message_too() -> None:
    error: ErrorDetails = {"type": "nieuw", "loc": ("name",), "msg": "?", "input": "a\nb"}
    assert message(error, Referral).code == "waarde-klopt-niet"


def test_what_was_written_stays_on_one_line_and_short() -> None:
    error: ErrorDetails = {"type": "literal_error", "loc": ("status",), "msg": "", "input": "een\ntwee " * 30}
    said = message(error, Referral).what
    assert "\n" not in said and len(said) < 60
