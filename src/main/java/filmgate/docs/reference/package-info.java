/** The pages of the API reference, written from the OpenAPI document. */
@NullMarked
package filmgate.docs.reference;

import org.jspecify.annotations.NullMarked;
