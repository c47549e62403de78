"""What is asked: meet, paths, cards, counts, and queries written by users."""
