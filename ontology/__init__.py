"""What may be said: classes, relations, kinds, themes and shapes, with their French and English labels."""
