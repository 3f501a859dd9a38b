// A connection to the server that can be cut: a TCP proxy on a port of its own.
import { connect, createServer } from "node:net";

/** Forwards to the port of a server until `cut`, and again after `mend`. */
export class Cable {
  #sockets = new Set();
  #server;
  #target;
  port = 0;

  static async to(base) {
    const cable = new Cable();
    cable.#target = Number(new URL(base).port);
    cable.#server = createServer((socket) => cable.#join(socket));
    await cable.mend();
    return cable;
  }

  /** Ends all connections and refuses others. */
  async cut() {
    this.#sockets.forEach((socket) => socket.destroy());
    await new Promise((closed) => this.#server.close(closed));
  }

  /** Accepts connections at the same port as before. */
  async mend() {
    await new Promise((listening) => this.#server.listen(this.port, "127.0.0.1", listening));
    this.port = this.#server.address().port;
  }

  #join(near) {
    const far = connect(this.#target, "127.0.0.1");
    for (const [socket, other] of [[near, far], [far, near]]) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  }
}
