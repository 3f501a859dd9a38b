/** The still layers of settings by id. */
@NullMarked
package filmgate.render.setting.plate;

import org.jspecify.annotations.NullMarked;
