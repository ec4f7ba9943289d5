"""Ways to print findings and changes; each module offers REPORT."""
