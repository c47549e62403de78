"""What is known: the model, the store of statements with their evidence, identity, and views of it."""
