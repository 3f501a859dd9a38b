package filmgate.render.art;

import java.awt.Shape;

/**
 * One painted shape of an SVG file.
 *
 * @param outline in the coordinates of the file
 * @param rgb the colour, 0xRRGGBB; the average one of a gradient
 * @param alpha 0 to 1
 */
record SvgShape(Shape outline, int rgb, double alpha) {}
