"""Pages of papers in many templates, which the labeller of lines learns from."""
