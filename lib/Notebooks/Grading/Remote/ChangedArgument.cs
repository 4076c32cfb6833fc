using System.Collections;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>Does to a value what was done to its copy in the other process.</summary>
internal static class ChangedArgument
{
    public static void Apply(object? target, object? changed)
    {
        switch (target, changed)
        {
            case (Array to, Array from) when to.Rank == from.Rank && to.Length == from.Length:
                Array.Copy(from, to, to.Length);
                break;
            case (IDictionary to, IDictionary from):
                to.Clear();
                foreach (DictionaryEntry entry in from)
                {
                    to.Add(entry.Key, entry.Value);
                }

                break;
            case (IList { IsFixedSize: false, IsReadOnly: false } to, IList from):
                to.Clear();
                foreach (object? item in from)
                {
                    to.Add(item);
                }

                break;
            case ({ } to, { } from) when TensorConverter.Is(to.GetType()):
                to.GetType().GetMethod("copy_", [from.GetType(), typeof(bool)])?.Invoke(to, [from, false]);
                break;
        }
    }
}
