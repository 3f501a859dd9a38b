package filmgate.media.codec;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_copy_props;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_image_copy_plane;
import static org.bytedeco.ffmpeg.global.avutil.av_image_get_linesize;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_count_planes;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;

/** The frame of a HEIF image that is stored as a grid of tiles. */
final class TiledImage implements ImageSource {
  private final AVStreamGroupTileGrid grid;
  private final AVFrame whole = av_frame_alloc();
  private int placed;

  private TiledImage(AVStreamGroupTileGrid grid) {
    this.grid = grid;
  }

  /** The grid with this number, or any grid for 0; empty if the image is not a grid. */
  static Optional<AVStreamGroup> group(MediaInput input, int item) {
    for (var i = 0; i < input.format().nb_stream_groups(); i++) {
      var group = input.format().stream_groups(i);
      var isWanted = item == 0 || group.id() == item;
      if (isWanted && group.type() == AV_STREAM_GROUP_PARAMS_TILE_GRID) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  /** Decodes every tile of the grid, one after the other. */
  static TiledImage read(MediaInput input, AVStreamGroup group, long pixelsMax)
      throws MediaException {
    var image = new TiledImage(group.params_tile_grid());
    try {
      image.checkSize(pixelsMax);
      image.decode(input, group, pixelsMax);
      image.crop();
      return image;
    } catch (MediaException e) {
      image.close();
      throw e;
    }
  }

  private void checkSize(long pixelsMax) throws MediaException {
    var width = grid.coded_width();
    var height = grid.coded_height();
    // the last tiles of a row and a column may exceed the image
    var small = width > 0 && height > 0 && (long) width * height <= 2 * pixelsMax;
    var inside =
        grid.width() > 0
            && grid.height() > 0
            && grid.horizontal_offset() >= 0
            && grid.vertical_offset() >= 0
            && (long) grid.horizontal_offset() + grid.width() <= width
            && (long) grid.vertical_offset() + grid.height() <= height;
    Libav.check(small && inside ? 0 : -1, "the size of the grid");
  }

  private void decode(MediaInput input, AVStreamGroup group, long pixelsMax) throws MediaException {
    var packet = av_packet_alloc();
    try {
      while (av_read_frame(input.format(), packet) >= 0) {
        for (var i = 0; i < group.nb_streams(); i++) {
          if (group.streams(i).index() == packet.stream_index()) {
            decode(group.streams(i), packet, i, pixelsMax);
          }
        }
        av_packet_unref(packet);
      }
    } finally {
      av_packet_free(packet);
    }
    Libav.check(placed == grid.nb_tiles() ? 0 : -1, "the tiles");
  }

  private void decode(AVStream stream, AVPacket packet, int index, long pixelsMax)
      throws MediaException {
    var context = FrameReader.decoder(stream, pixelsMax, FrameReader.ErrorTolerance.STRICT);
    var tile = av_frame_alloc();
    try {
      Libav.check(avcodec_send_packet(context, packet), "decode a tile");
      Libav.check(avcodec_send_packet(context, null), "decode a tile");
      Libav.check(avcodec_receive_frame(context, tile), "decode a tile");
      for (var i = 0; i < grid.nb_tiles(); i++) {
        if (grid.offsets_idx(i) == index) {
          put(tile, grid.offsets_horizontal(i), grid.offsets_vertical(i));
          placed++;
        }
      }
    } finally {
      av_frame_free(tile);
      avcodec_free_context(context);
    }
  }

  private void put(AVFrame tile, int left, int top) throws MediaException {
    if (whole.format() < 0) {
      whole.format(tile.format()).width(grid.coded_width()).height(grid.coded_height());
      Libav.check(av_frame_get_buffer(whole, 0), "frame");
      Libav.check(av_frame_copy_props(whole, tile), "frame");
    }
    var fits =
        tile.format() == whole.format()
            && left >= 0
            && top >= 0
            && (left | top) % 2 == 0
            && (long) left + tile.width() <= whole.width()
            && (long) top + tile.height() <= whole.height();
    Libav.check(fits ? 0 : -1, "the position of a tile");
    for (var plane = 0; plane < av_pix_fmt_count_planes(tile.format()); plane++) {
      var rows = rows(tile.format(), plane, tile.height());
      var bytes = av_image_get_linesize(tile.format(), tile.width(), plane);
      av_image_copy_plane(
          at(plane, left, top),
          whole.linesize(plane),
          tile.data(plane),
          tile.linesize(plane),
          bytes,
          rows);
    }
  }

  /** The address of a pixel in a plane of the whole image. */
  private BytePointer at(int plane, int left, int top) {
    var column = left == 0 ? 0 : av_image_get_linesize(whole.format(), left, plane);
    long row = rows(whole.format(), plane, top);
    return whole.data(plane).getPointer(row * whole.linesize(plane) + column);
  }

  private void crop() {
    var left = grid.horizontal_offset() & ~1;
    var top = grid.vertical_offset() & ~1;
    for (var plane = 0; plane < av_pix_fmt_count_planes(whole.format()); plane++) {
      whole.data(plane, at(plane, left, top));
    }
    whole.width(grid.width()).height(grid.height());
  }

  @Override
  public AVFrame frame() {
    return whole;
  }

  @Override
  public Orientation orientation() {
    for (var i = 0; i < grid.nb_coded_side_data(); i++) {
      var data = grid.coded_side_data().getPointer(i);
      if (data.type() == AV_PKT_DATA_DISPLAYMATRIX && data.size() >= 36) {
        return Orientation.ofMatrix(new IntPointer(data.data()));
      }
    }
    return Orientation.UPRIGHT;
  }

  @Override
  public void close() {
    av_frame_free(whole);
  }

  /** The rows of a plane, whose chroma may be subsampled. */
  private static int rows(int format, int plane, int rows) {
    var chroma = plane == 1 || plane == 2;
    return chroma ? -(-rows >> av_pix_fmt_desc_get(format).log2_chroma_h()) : rows;
  }
}
