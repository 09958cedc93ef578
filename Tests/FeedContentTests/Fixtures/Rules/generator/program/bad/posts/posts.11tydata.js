module.exports = { tags: ["bread"] };
