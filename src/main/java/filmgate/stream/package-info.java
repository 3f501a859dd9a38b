/** Delivers committed events to those who follow them. */
@NullMarked
package filmgate.stream;

import org.jspecify.annotations.NullMarked;
