"""Vertrouwd: the open Dutch course for confidential counsellors at work."""

__version__ = "0.1.0"
