"""What is measured, and the courses to measure it on."""
