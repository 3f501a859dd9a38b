package filmgate.store;

import filmgate.id.TaskId;
import java.util.List;

/** Reads of the files that are made from videos. All may block on the database. */
public interface ResultFileQueries {
  /** The digests of the stored files of a task, without the video. */
  List<String> digests(TaskId task);
}
