/** The gates of the house: who may import whom, and what every file has to look like. */
@NullMarked
package filmgate.house;

import org.jspecify.annotations.NullMarked;
