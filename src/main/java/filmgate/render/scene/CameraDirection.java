package filmgate.render.scene;

/** How the camera sees a shot. */
public record CameraDirection(ShotSize size, CameraMove move, CameraAngle angle, Pace pace) {
  /** A medium shot of a camera that hardly moves. */
  public static final CameraDirection PLAIN =
      new CameraDirection(ShotSize.MEDIUM, CameraMove.DRIFT, CameraAngle.EYE_LEVEL, Pace.NORMAL);

  /** How much of the main subject is seen. */
  public enum ShotSize {
    EXTREME_WIDE,
    WIDE,
    /** The whole subject. */
    FULL,
    /** The whole animal or thing, a person to the knees. */
    MEDIUM,
    /** A person to the chest. */
    MEDIUM_CLOSE,
    /** The head. */
    CLOSE_UP,
    EXTREME_CLOSE_UP
  }

  /** The movement of the camera. */
  public enum CameraMove {
    /** A barely visible movement: the default. */
    DRIFT,
    STATIC,
    PAN_LEFT,
    PAN_RIGHT,
    TILT_UP,
    TILT_DOWN,
    DOLLY_IN,
    DOLLY_OUT,
    ZOOM_IN,
    ZOOM_OUT,
    ORBIT,
    TRACKING,
    HANDHELD,
    CRANE_UP,
    CRANE_DOWN
  }

  /** The height of the camera. */
  public enum CameraAngle {
    EYE_LEVEL,
    LOW,
    HIGH,
    OVERHEAD
  }

  /** How fast time passes. */
  public enum Pace {
    /** 0.4 of the ordinary speed. */
    SLOW_MOTION,
    /** "Slowly": 0.65 of the ordinary speed. */
    SLOW,
    NORMAL,
    FAST,
    /** Clouds, light, and crowds pass 20 times as fast. */
    TIME_LAPSE,
    /** From its end to its beginning. */
    REVERSE
  }
}
