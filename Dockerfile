# The program alone, on Debian: docker build -t feedkiln . && docker run --rm -v "$PWD:/site" feedkiln build
FROM swift:6.2-bookworm AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends dpkg-dev make libxml2-dev libgumbo-dev libcmark-gfm-dev \
    libcmark-gfm-extensions-dev libcurl4-openssl-dev libarchive-dev libsqlite3-dev pkg-config tzdata \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN make deb && mv .build/deb/feedkiln_*.deb /feedkiln.deb

FROM debian:bookworm-slim
RUN --mount=type=bind,from=build,source=/feedkiln.deb,target=/feedkiln.deb \
  apt-get update \
  && apt-get install -y --no-install-recommends /feedkiln.deb ca-certificates libcurl4 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /site
ENTRYPOINT ["feedkiln"]
