package filmgate.api.sample;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel that reads a buffer; for one thread at a time. */
final class BufferChannel implements SeekableByteChannel {
  private final ByteBuffer content;
  private boolean open = true;

  BufferChannel(ByteBuffer content) {
    this.content = content.duplicate();
  }

  @Override
  public int read(ByteBuffer target) {
    if (!content.hasRemaining()) {
      return -1;
    }
    var count = Math.min(target.remaining(), content.remaining());
    target.put(content.slice(content.position(), count));
    content.position(content.position() + count);
    return count;
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() {
    return content.position();
  }

  @Override
  public SeekableByteChannel position(long position) {
    content.position((int) Math.min(position, content.limit()));
    return this;
  }

  @Override
  public long size() {
    return content.limit();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }
}
