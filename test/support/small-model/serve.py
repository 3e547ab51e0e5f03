"""Serves a GGUF model with llama.cpp's own OpenAI-compatible server, on this machine only.

    python serve.py MODEL.gguf

Takes a free port and prints the address on a line of its own once the model is loaded. One thread, because with two on a
busy machine decoding can become fifty times slower; one request at a time. Ends at once when its standard input is closed,
so that it never outlives the process that started it, however that one ended.
"""

import os
import sys

import xllamacpp


def main() -> None:
    parameters = xllamacpp.CommonParams()
    parameters.model.path = sys.argv[1]
    parameters.model_alias = {"smollm2-135m"}
    parameters.port = 0
    parameters.n_ctx = 4096
    parameters.n_parallel = 1
    parameters.cache_ram_mib = 0
    parameters.cpuparams.n_threads = 1
    parameters.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(parameters)
    print(server.listening_address, flush=True)
    sys.stdin.read()
    os._exit(0)


main()
