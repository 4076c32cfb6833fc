using Workbook.Display;

namespace Workbook.Notebooks.Running;

/// <summary>The displays of one notebook by id, so that an update reaches the cell that showed them.</summary>
internal sealed class DisplayBoard
{
    private readonly Dictionary<string, List<Shown>> _displays = [];

    /// <summary>Guards all outputs of the notebook: a thread a cell left behind may still write.</summary>
    public Lock Gate { get; } = new();

    public void Add(Shown shown, string id)
    {
        if (!_displays.TryGetValue(id, out List<Shown>? all))
        {
            _displays[id] = all = [];
        }

        all.Add(shown);
    }

    public void Update(string id, MimeBundle bundle)
    {
        foreach (Shown shown in _displays.GetValueOrDefault(id, []))
        {
            shown.Bundle = bundle;
        }
    }
}
