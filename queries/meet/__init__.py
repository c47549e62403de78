"""Answer the question: who should I meet in a territory, and who can introduce me."""

from queries.meet.answer import MeetAnswer, Reach, Reason, Role, Suggestion, Tier
from queries.meet.question import meet

__all__ = ["MeetAnswer", "Reach", "Reason", "Role", "Suggestion", "Tier", "meet"]
