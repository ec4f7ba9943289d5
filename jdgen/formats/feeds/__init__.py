"""Feeds: all postings for the public as one document; each public module offers one as FEED."""
