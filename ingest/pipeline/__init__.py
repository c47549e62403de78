"""From the text of a document to what it says: names, links between them, and the passages that state them."""
