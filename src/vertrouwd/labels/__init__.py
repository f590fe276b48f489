"""Every Dutch word of the interface, a module per room; a word in braces is filled in by whoever shows it."""

from vertrouwd.labels.backup import *
from vertrouwd.labels.card import *
from vertrouwd.labels.case import *
from vertrouwd.labels.chapter import *
from vertrouwd.labels.check import *
from vertrouwd.labels.conversation import *
from vertrouwd.labels.exam import *
from vertrouwd.labels.exercise import *
from vertrouwd.labels.facts import *
from vertrouwd.labels.judgement import *
from vertrouwd.labels.keeping import *
from vertrouwd.labels.listen import *
from vertrouwd.labels.live import *
from vertrouwd.labels.notes import *
from vertrouwd.labels.offline import *
from vertrouwd.labels.overview import *
from vertrouwd.labels.pages import *
from vertrouwd.labels.pause import *
from vertrouwd.labels.question import *
from vertrouwd.labels.recording import *
from vertrouwd.labels.reflection import *
from vertrouwd.labels.repetition import *
from vertrouwd.labels.review import *
from vertrouwd.labels.terms import *
from vertrouwd.labels.weighing import *
from vertrouwd.labels.workshop import *
