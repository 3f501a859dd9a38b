package filmgate.dispatch.route;

import filmgate.generation.Generation;
import filmgate.generation.MediaInputs.Source;
import filmgate.provider.InputForm;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds inputs that an upstream takes only as a URL and that have none: uploaded files, if this
 * server has no public URL.
 */
record UnlinkedInputs(boolean hasPublicUrl) {
  private static final Pattern WEB = Pattern.compile("(?i)https?:.*");

  /** The field of the first such input for a channel. */
  Optional<String> field(Channel channel, Generation generation) {
    if (hasPublicUrl) {
      return Optional.empty();
    }
    var provider = channel.accounts().getFirst().provider();
    return generation.media().sources().stream()
        .filter(source -> !WEB.matcher(source.address()).matches())
        .filter(source -> provider.inputForm(source) == InputForm.LINK)
        .map(Source::param)
        .findFirst();
  }
}
