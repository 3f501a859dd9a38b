package filmgate.render.shot;

/** A point of an image; 0 is the left or the upper edge. */
record ImagePoint(double x, double y) {}
