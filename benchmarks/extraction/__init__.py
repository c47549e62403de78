"""Extraction measured on annotated sections, and what is learned from them."""
