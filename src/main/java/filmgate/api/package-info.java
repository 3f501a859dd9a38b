/** The door: HTTP in and out, who may, what is asked, and how every error reads. */
@NullMarked
package filmgate.api;

import org.jspecify.annotations.NullMarked;
