"""The only place that reads, decides and writes: one transaction per update."""
