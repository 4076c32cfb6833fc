using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract partial class OptimizerHelper
{
    /// <summary>Options of the groups and what is remembered of the parameters; the objects themselves, not copies.</summary>
    public virtual StateDictionary state_dict()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var dictionary = new StateDictionary();
        for (var i = 0; i < _states.Count; i++)
        {
            var options = _parameter_groups[i].Options;
            Array.ForEach(_states[i], state => state.InitializeOnce(options));
            dictionary.Options.Add(options);
            dictionary.StateIndexRef.Add([.. Enumerable.Range(dictionary.State.Count, _states[i].Length)]);
            dictionary.State.AddRange(_states[i]);
        }
        return dictionary;
    }

    /// <summary>Copies options and states of another optimizer of this kind. When it throws, the optimizer is as it was.</summary>
    /// <exception cref="ArgumentException">Groups, states, shapes or the kind of optimizer differ, or an option is out of range.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        ArgumentNullException.ThrowIfNull(state_dict);
        var own = this.state_dict();
        CheckCounts(own, state_dict.Options.Count, state_dict.State.Count);
        CheckSizes(own, state_dict);
        for (var i = 0; i < own.Options.Count; i++)
        {
            Checked(state_dict.Options[i].Values(), state_dict.Options[i].GetType());
        }
        for (var i = 0; i < own.State.Count; i++)
        {
            own.State[i].CheckType(state_dict.State[i]);
            own.State[i].Check(state_dict.State[i].Values());
        }
        foreach (var (mine, given) in own.Options.Zip(state_dict.Options).Where(pair => pair.First != pair.Second))
        {
            mine.LoadStateDict(given);
        }
        foreach (var (mine, given) in own.State.Zip(state_dict.State).Where(pair => pair.First != pair.Second))
        {
            mine.LoadStateDict(given);
        }
    }

    /// <summary>Writes options and states to a file in TorchSharp's format.</summary>
    /// <exception cref="InvalidOperationException">An option is null.</exception>
    public void save_state_dict(string location)
    {
        // Before the file, for what cannot be saved must not empty an old one.
        var dictionary = Complete();
        using var writer = new BinaryWriter(File.Create(location));
        Write(writer, dictionary);
    }

    /// <summary>Writes options and states in TorchSharp's format.</summary>
    /// <exception cref="InvalidOperationException">An option is null.</exception>
    public void save_state_dict(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Write(writer, Complete());
    }

    private StateDictionary Complete()
    {
        var dictionary = state_dict();
        dictionary.Options.ForEach(options => options.CheckComplete());
        return dictionary;
    }

    private void Write(BinaryWriter writer, StateDictionary dictionary)
    {
        writer.Write(Name);
        StateWriter.Write(writer, dictionary.Options.Count);
        StateWriter.Write(writer, dictionary.State.Count);
        dictionary.Options.ForEach(options => options.SaveStateDict(writer));
        dictionary.State.ForEach(state => state.SaveStateDict(writer));
    }

    /// <summary>Reads options and states from a file in TorchSharp's format. When it throws, the optimizer is as it was.</summary>
    /// <exception cref="InvalidDataException">The file is another optimizer's, or no such file at all.</exception>
    /// <exception cref="EndOfStreamException">The file ends too early.</exception>
    /// <exception cref="ArgumentException">Groups, states or shapes differ, or an option is out of range.</exception>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <summary>Reads options and states in TorchSharp's format. When it throws, the optimizer is as it was.</summary>
    /// <exception cref="InvalidDataException">The data are another optimizer's, or of no optimizer at all.</exception>
    /// <exception cref="EndOfStreamException">The stream ends too early.</exception>
    /// <exception cref="ArgumentException">Groups, states or shapes differ, or an option is out of range.</exception>
    public void load_state_dict(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var own = state_dict();
        var file = new StateReader(reader, $"{Name}.load_state_dict");
        if (file.ReadText() is var name && name != Name)
        {
            throw file.Invalid(ErrorMessages.StateOfOtherOptimizer(Name, name));
        }
        CheckCounts(own, file.ReadNumber(), file.ReadNumber());
        var read = new List<FieldReader>();
        try
        {
            own.Options.ForEach(options => Checked(Read(options.Visit).Values, options.GetType()));
            own.State.ForEach(state => state.Check(Read(state.Visit).Values));
            for (var i = 0; i < own.Options.Count; i++)
            {
                own.Options[i].Set(read[i].Values);
            }
            for (var i = 0; i < own.State.Count; i++)
            {
                own.State[i].Set(read[own.Options.Count + i].Values);
            }
        }
        finally
        {
            read.ForEach(values => values.Dispose());
        }

        FieldReader Read(Action<FieldVisitor> visit)
        {
            var values = new FieldReader(file);
            read.Add(values);
            visit(values);
            return values;
        }
    }

    private void CheckCounts(StateDictionary own, long groups, long states)
    {
        if (groups != own.Options.Count || states != own.State.Count)
        {
            throw new ArgumentException(ErrorMessages.OptimizerStateCounts(Name, own.Options.Count, own.State.Count, groups, states));
        }
    }

    private void CheckSizes(StateDictionary own, StateDictionary given)
    {
        var sizes = own.StateIndexRef.Select(group => group.Count);
        var givenSizes = given.StateIndexRef.Select(group => group.Count);
        if (!sizes.SequenceEqual(givenSizes))
        {
            throw new ArgumentException(ErrorMessages.OptimizerGroupSizes(Name, sizes, givenSizes));
        }
    }

    private void Checked(IReadOnlyList<object?> values, Type type)
    {
        var options = NewOptions();
        if (options.GetType() != type)
        {
            throw new ArgumentException(ErrorMessages.OtherOptimizer(options.GetType(), type));
        }
        options.Set(values);
        options.Check(Name);
    }
}
