module.exports = { permalink: (data) => slugOf(data) };
