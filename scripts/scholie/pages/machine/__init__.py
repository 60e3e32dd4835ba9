"""What pages tell machines: heads and the sitemap."""
