/** Lists the models, their JSON Schemas, and the prices. */
@NullMarked
package filmgate.api.model;

import org.jspecify.annotations.NullMarked;
