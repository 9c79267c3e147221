"""The machine: wires everything, speaks to platforms, delivers, keeps time, serves pages."""
