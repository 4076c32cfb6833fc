using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>
/// Ids for cells of files older than nbformat 4.5. They follow from the cell's text, so that reading the same file twice
/// gives the same ids, and a cell put in elsewhere changes no other cell's id.
/// </summary>
internal sealed class CellIds
{
    private readonly HashSet<string> _taken;

    public CellIds(JsonElement cells) =>
        _taken = [.. cells.EnumerateArray().Select(IdOf).OfType<string>()];

    public string Generate(string type, string source)
    {
        for (int copy = 0; ; copy++)
        {
            byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{type}\0{copy}\0{source}"));
            string id = Convert.ToHexStringLower(hash.AsSpan(0, 4));
            if (_taken.Add(id))
            {
                return id;
            }
        }
    }

    private static string? IdOf(JsonElement cell) =>
        cell.ValueKind == JsonValueKind.Object && cell.TryGetProperty("id", out JsonElement id) && id.ValueKind == JsonValueKind.String
            ? id.GetString()
            : null;
}
