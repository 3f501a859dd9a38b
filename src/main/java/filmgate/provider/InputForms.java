package filmgate.provider;

import filmgate.generation.MediaInputs;
import filmgate.media.Sniffer.MediaFormat;

/** How an upstream takes the images and clips of a generation. */
@FunctionalInterface
public interface InputForms {
  /** In which form the upstream takes an image or clip. */
  InputForm inputForm(MediaInputs.Source source);

  /** Whether the upstream takes files of this format. An image of another one is sent as JPEG. */
  default boolean takes(MediaFormat format) {
    return true;
  }
}
