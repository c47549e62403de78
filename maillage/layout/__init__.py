"""How answers are laid out for people, as text for a terminal and as Markdown."""
