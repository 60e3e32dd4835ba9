"""What every page is made of: words, markup, passages, works, and what a page knows of where it stands."""
