# The released program on Debian, with what fetching feeds needs. The build context contains the archives of `make dist`:
#   make dist && docker build -f Dockerfile -t feedkiln .build/dist
#   docker run --rm -v "$PWD:/site" feedkiln build
FROM debian:bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates libcurl4 \
  && rm -rf /var/lib/apt/lists/*
RUN --mount=type=bind,target=/files \
  tar -xzf /files/feedkiln-*-linux-"$(uname -m)".tar.gz --strip-components=1 -C /usr/local
WORKDIR /site
ENTRYPOINT ["feedkiln"]
