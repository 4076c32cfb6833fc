using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            public static partial class rnn
            {
                /// <summary>
                /// Sequences of different lengths without padding: the first steps of all, the longest sequence first, then the
                /// second steps of those that have one, and so on. Owns its four tensors; a scope holds and moves them as one.
                /// </summary>
                public sealed class PackedSequence : IScoped
                {
                    /// <summary>The elements, shape (sum of the lengths, …).</summary>
                    public readonly Tensor data;

                    /// <summary>How many sequences have each step, shape (longest length), int64, on the CPU.</summary>
                    public readonly Tensor batch_sizes;

                    /// <summary>Where each sequence, the longest first, was in the batch; empty, as if disposed, if they were given sorted.</summary>
                    public readonly Tensor sorted_indices;

                    /// <summary>Where each sequence of the batch is, the longest first; empty, as if disposed, if they were given sorted.</summary>
                    public readonly Tensor unsorted_indices;

                    private bool _disposed;

                    // Takes the tensors over.
                    internal PackedSequence(Tensor data, Tensor batch_sizes, Tensor? sorted_indices, Tensor? unsorted_indices)
                    {
                        this.data = data.DetachFromDisposeScope();
                        this.batch_sizes = batch_sizes.DetachFromDisposeScope();
                        this.sorted_indices = sorted_indices?.DetachFromDisposeScope() ?? new Tensor(0);
                        this.unsorted_indices = unsorted_indices?.DetachFromDisposeScope() ?? new Tensor(0);
                        DisposeScopeManager.OfThread.Created(this);
                    }

                    DisposeScope? IScoped.OwningDisposeScope { get; set; }

                    int IScoped.PlaceInScope { get; set; }

                    LifetimeStatistics IScoped.CountedIn(ThreadDisposeScopeStatistics statistics) => statistics.PackedSequenceStatistics;

                    internal bool IsSorted => sorted_indices.IsInvalid;

                    internal long BatchSize => batch_sizes.data<long>()[0];

                    private DisposeScope? Scope => ((IScoped)this).OwningDisposeScope;

                    /// <summary>Disposes the tensors; a second call does nothing.</summary>
                    public void Dispose()
                    {
                        if (_disposed)
                        {
                            return;
                        }
                        _disposed = true;
                        DisposeScopeManager.OfThread.Disposing(this);
                        data.Dispose();
                        batch_sizes.Dispose();
                        sorted_indices.Dispose();
                        unsorted_indices.Dispose();
                    }

                    /// <summary>Hands the sequences to the enclosing scope; without one they live until they are disposed.</summary>
                    /// <returns>These sequences.</returns>
                    public PackedSequence MoveToOuterDisposeScope() => Scope?.MoveToOuter(this) ?? this;

                    /// <summary>Takes the sequences out of the scopes altogether.</summary>
                    /// <returns>These sequences.</returns>
                    public PackedSequence DetachFromDisposeScope() => Scope?.Detach(this) ?? this;

                    /// <summary>Hands the sequences to the scope of others.</summary>
                    /// <returns>These sequences.</returns>
                    public PackedSequence MoveToOtherDisposeScope(PackedSequence other)
                    {
                        ArgumentNullException.ThrowIfNull(other);
                        return MoveToOtherDisposeScope(other.Scope);
                    }

                    /// <summary>Hands the sequences to another scope; null: to none.</summary>
                    /// <returns>These sequences.</returns>
                    /// <exception cref="ObjectDisposedException">The scope was closed.</exception>
                    public PackedSequence MoveToOtherDisposeScope(DisposeScope? other)
                    {
                        if (Scope is { } scope)
                        {
                            return scope.MoveToOther(other, this);
                        }
                        other?.Attach(this);
                        return this;
                    }

                    // The same packing of other elements; handles of its own.
                    internal PackedSequence WithData(Tensor elements) =>
                        new(elements, batch_sizes.alias(), IsSorted ? null : sorted_indices.alias(), IsSorted ? null : unsorted_indices.alias());

                    // From the batch's own order along a dimension to the longest first, and back.
                    internal Tensor Sorted(Tensor batch, long dim) => IsSorted ? batch : Aten.Call("index_select", batch, dim, sorted_indices);

                    internal Tensor Unsorted(Tensor batch, long dim) => IsSorted ? batch : Aten.Call("index_select", batch, dim, unsorted_indices);
                }
            }
        }
    }
}
