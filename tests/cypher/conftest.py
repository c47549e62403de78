"""The scene of the questions, stored, for the command too."""

from tests.queries.conftest import scene_path

__all__ = ["scene_path"]
