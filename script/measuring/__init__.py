"""What `script/bench` is made of: libraries of any size, and how long the program takes for what is done in them."""
