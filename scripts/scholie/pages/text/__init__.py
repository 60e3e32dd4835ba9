"""The pages of a contribution: its text, notes, apparatus, witnesses and versions."""
