package filmgate.render;

import filmgate.render.sound.Soundtrack;

/** The frames and the audio of a video. */
public interface VideoSource extends FrameSource {
  /** The audio from its start; each call returns a new one, because it is read once. */
  Soundtrack soundtrack();
}
