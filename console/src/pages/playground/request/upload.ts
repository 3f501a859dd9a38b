import { requestHeaders } from '../../../api/client';
import { ApiError, noConnection, readError } from '../../../api/error';
import type { Mode } from '../../../api/mode';
import type { components } from '../../../api/schema';
import { checkSession } from '../../../api/session';
import { setup } from '../../../setup';

type Upload = components['schemas']['Upload'];

/**
 * Uploads a file and returns its link. XMLHttpRequest is used because `fetch` does not report the
 * progress of what it sends.
 *
 * @throws ApiError such as that the file is too large
 */
export function upload(
  file: File,
  kind: 'image' | 'video',
  mode: Mode,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const request = new XMLHttpRequest();
  const path = `/v1/uploads/${kind}s?filename=${encodeURIComponent(file.name)}`;
  request.open('POST', setup.base_path + path);
  const headers = requestHeaders(mode);
  for (const [name, value] of Object.entries(headers)) {
    request.setRequestHeader(name, value);
  }
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
  signal.addEventListener('abort', () => request.abort());
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(noConnection());
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.onload = () => {
      if (request.status === 200) {
        resolve((JSON.parse(request.responseText) as Upload).url);
      } else {
        void refusal(request, new Headers(headers)).then(reject);
      }
    };
    request.send(file);
  });
}

async function refusal(request: XMLHttpRequest, sent: Headers): Promise<ApiError> {
  const { status, statusText, responseText } = request;
  const error = await readError(new Response(responseText, { status, statusText }));
  if (status === 401) {
    await checkSession(error, sent);
  }
  return error;
}
