/** The wire format of new-api, /v1/video/generations. */
@NullMarked
package filmgate.api.dialect.newapi;

import org.jspecify.annotations.NullMarked;
