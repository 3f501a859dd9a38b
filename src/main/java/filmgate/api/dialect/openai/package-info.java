/** The wire format of OpenAI's Videos API, /v1/videos. */
@NullMarked
package filmgate.api.dialect.openai;

import org.jspecify.annotations.NullMarked;
