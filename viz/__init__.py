"""What is shown: pages of one file that ask nothing of any other address."""
