package filmgate.media.codec.encode;

/** The encoded bytes of one frame, and whether decoding may start there. */
@SuppressWarnings("ArrayRecordComponent") // never compared; copying would double the traffic
record EncodedPacket(byte[] data, boolean key) {}
