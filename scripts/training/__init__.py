"""What ``make model`` runs: records are printed in many notations, damaged, and a labeller learns from the prints."""
